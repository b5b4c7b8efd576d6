export { type DetectedLanguage, detectLanguage } from './detectLanguage.js';
