import { ruleTexts } from '../../message.js';

export const programme = ruleTexts({});
