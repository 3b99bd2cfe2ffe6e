export { type Catalogue, catalogue, type Language, languages } from './catalogue';
export { dayNumber } from './formats';
export { LanguageProvider, useFormats, useLanguage, useTexts } from './language';
