export { firmPage } from './firm-page.js';
export { reportPage } from './report-page.js';
