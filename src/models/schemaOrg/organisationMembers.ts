import type { Brand, Organisation, Product } from '../organisation.js';
import { type Members, node, reference } from './members.js';

export function organisationMembers(organisation: Organisation): Members {
  const members = {
    identifier: organisation.id,
    name: organisation.name,
    address: node('PostalAddress', { addressCountry: organisation.country }),
    parentOrganization: reference('Organization', organisation.parentId),
    brand: organisation.brands?.map(brandOf),
    owns: organisation.products?.map(productOf),
    areaServed: organisation.markets,
    knowsLanguage: organisation.languages,
    department: organisation.teams?.map(({ id, name, skills, languages }) =>
      node('Organization', { identifier: id, name, knowsAbout: skills, knowsLanguage: languages }),
    ),
  };
  return { type: 'Organization', members, lost: lostOf(organisation) };
}

const brandOf = ({ id, name, aliases }: Brand) => node('Brand', { identifier: id, name, alternateName: aliases });

const productOf = ({ id, name, aliases, brandId }: Product) =>
  node('Product', { identifier: id, name, alternateName: aliases, brand: reference('Brand', brandId) });

function lostOf({ teams = [] }: Organisation): string[] {
  const inTeams = teams.flatMap((team, index) =>
    (['channelIds', 'calendarId'] as const)
      .filter((name) => team[name] !== undefined)
      .map((name) => `teams.${index}.${name}`),
  );
  return ['domains', 'competitors', 'agents', 'extra', ...inTeams];
}
