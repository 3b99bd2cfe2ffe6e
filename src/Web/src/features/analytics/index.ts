export { networkRoute } from './routes';
