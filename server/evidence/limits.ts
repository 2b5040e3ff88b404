/** What is said of a document besides the keys of evidence, none of which has an underscore. */
export const AS_READ = 'as_read';
export const SOMETHING_ELSE = 'something_else';
