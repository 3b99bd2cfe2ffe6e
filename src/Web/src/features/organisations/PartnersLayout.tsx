import { getRouteApi, Outlet, useMatchRoute } from '@tanstack/react-router';
import { RelationshipList, RequestsCount, shows } from '~/features/partnerRelationships';
import { useTexts } from '~/i18n';
import { PillLink, Pills, Toolbar, TwoPanes } from '~/ui';
import { Directory } from './Directory';
import { texts } from './texts';

const route = getRouteApi('/signed-in/partners-layout');

/** The list, and the company that is open beside it; on a phone one of the two. */
export function PartnersLayout() {
  const text = useTexts(texts);
  const { show } = route.useSearch();
  const isAlone = Boolean(useMatchRoute()({ to: '/partners' }));
  const list = (
    <>
      <Toolbar>
        <h1>{text.title}</h1>
      </Toolbar>
      <Pills label={text.shows}>
        <PillLink to="." search={{}} chosen={show === undefined}>
          {text.directory}
        </PillLink>
        {shows.map((name) => (
          <PillLink key={name} to="." search={{ show: name }} chosen={show === name}>
            {text[name]}
            {name === 'received' && <RequestsCount />}
          </PillLink>
        ))}
      </Pills>
      {show === undefined ? <Directory /> : <RelationshipList show={show} />}
    </>
  );
  return (
    <TwoPanes label={text.title} list={list} isOpen={!isAlone}>
      <Outlet />
    </TwoPanes>
  );
}
