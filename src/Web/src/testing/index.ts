export { aMember, anOrganisation, aRelationship, aStep } from './samples';
export { type Answer, type Asked, refusal, serve } from './server';
export { sanne, visit } from './visit';
