export { onRedis as setup } from './global';
