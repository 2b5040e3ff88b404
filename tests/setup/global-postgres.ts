export { onPostgres as setup } from './global';
