import { ruleTexts } from '../../message.js';
import { dates } from './cells-dates.js';
import { numbers } from './cells-numbers.js';
import { texts } from './cells-texts.js';

/** SC2xx and the SC12x about cells. A cell that cannot be read counts as missing. */
export const cells = ruleTexts({ ...numbers, ...dates, ...texts });
