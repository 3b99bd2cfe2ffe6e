export { written } from './parts';
export { searchRoute } from './routes';
export { useThreadsFound } from './useThreadsFound';
