/** What the first list does without, loaded when the visitor comes near it. */
export {detailsStyles} from './details-styles.js';
export {Extras} from './extras.js';
export {Finds} from './finds/finds.js';
export {findsStyles} from './finds/finds-styles.js';
export {Heard} from './heard.js';
export {settingProblem} from './setting-problem.js';
