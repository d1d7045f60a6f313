import { ruleTexts } from '../../message.js';

export const pairing = ruleTexts({});
