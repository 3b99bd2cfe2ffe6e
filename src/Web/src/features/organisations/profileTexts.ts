import { catalogue } from '~/i18n';

/** Of the form for the own company's profile. */
export const profileTexts = catalogue(
  {
    lead: 'What the directory shows of your company. The people that partners can write to are your members.',
    overtaken:
      'Somebody else has changed the profile meanwhile. Saving puts yours in its place; discarding shows theirs.',
    name: 'Name',
    about: 'About the company',
    aboutHint: 'What you make or do, for whom, and what makes you a good partner.',
    sector: 'Sector',
    sectorHint: 'One, as others in your trade call it: the directory finds it only whole.',
    regions: 'Regions',
    capabilities: 'Capabilities',
    domains: 'Domains',
    listed: 'Listed in the directory',
    listedHint: 'Otherwise only companies with which there is or was a partnership or a request find yours.',
    save: 'Save the profile',
    discard: 'Discard the changes',
    look: 'See it as others do',
    saved: 'Profile saved',
  },
  {
    lead: 'Das zeigt das Verzeichnis von Ihrer Firma. Partner können Ihren Mitgliedern schreiben.',
    overtaken:
      'Jemand anderes hat das Profil inzwischen geändert. Speichern setzt Ihres an seine Stelle; Verwerfen zeigt das andere.',
    name: 'Name',
    about: 'Über die Firma',
    aboutHint: 'Was Sie herstellen oder tun, für wen, und was Sie zu einem guten Partner macht.',
    sector: 'Branche',
    sectorHint: 'Eine, wie andere in Ihrem Fach sie nennen: das Verzeichnis findet sie nur ganz.',
    regions: 'Regionen',
    capabilities: 'Fähigkeiten',
    domains: 'Domains',
    listed: 'Im Verzeichnis aufgeführt',
    listedHint: 'Sonst finden Ihre nur Firmen, mit denen es eine Partnerschaft oder Anfrage gibt oder gab.',
    save: 'Profil speichern',
    discard: 'Änderungen verwerfen',
    look: 'So sehen es andere',
    saved: 'Profil gespeichert',
  },
);
