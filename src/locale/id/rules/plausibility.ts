import { ruleTexts } from '../../message.js';

export const plausibility = ruleTexts({});
