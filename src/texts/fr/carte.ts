/** What the map and its group both tell the webmaster. */
export {rowProblems} from './carte-console.js';
export {warnings} from './carte-warnings.js';
