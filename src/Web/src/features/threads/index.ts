export { useThreadEvents } from './events';
export { threadRoute } from './routes';
