import { ruleTexts } from '../../message.js';
import { dates } from './cells-dates.js';
import { numbers } from './cells-numbers.js';
import { texts } from './cells-texts.js';

/** SC2xx dan SC12x tentang sel. Sel yang tidak dapat dibaca dianggap tidak terisi. */
export const cells = ruleTexts({ ...numbers, ...dates, ...texts });
