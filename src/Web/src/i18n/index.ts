export { type Catalogue, catalogue, type Language, languages } from './catalogue';
export { fits } from './fits';
export { type CalendarDay, Formats } from './formats';
export { LanguageProvider, useFormats, useLanguage, useTexts } from './language';
