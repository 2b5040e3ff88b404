/** The same shape the browser's own email field asks for, so that both agree: something, an @, something with no space. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;

export const checkEmail = (email: string): string | undefined => {
  if (email === '') return 'Enter your email address.';
  return EMAIL.test(email) ? undefined : 'This is not an email address. It needs an @ and a place after it.';
};
