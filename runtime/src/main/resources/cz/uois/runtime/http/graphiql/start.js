'use strict';

(() => {
  const place = document.getElementById('graphiql');
  const element = React.createElement;
  const closed = place.dataset.introspection !== 'open';

  // Without the schema nothing is suggested and there are no docs: say why, and how to have them.
  const notice = element(
    'span',
    {className: 'closed', role: 'note'},
    'This member does not tell its schema (',
    element('code', null, 'UOIS_INTROSPECTION'),
    ' is False, as in production): no docs, no suggestions, no diagram. Queries run all the same.',
  );

  const bar = element(
    'header',
    {className: 'bar'},
    element('h1', null, place.dataset.title),
    closed
      ? notice
      : element('a', {href: '/voyager', title: 'The schema as a diagram'}, 'Diagram'),
    // Only in development is there such a menu.
    window.SignInMenu ? element(window.SignInMenu) : null,
  );

  ReactDOM.createRoot(place).render(
    element(
      React.Fragment,
      null,
      bar,
      element(GraphiQL, {
        fetcher: GraphiQL.createFetcher({url: '/gql'}),
        defaultQuery: place.dataset.query,
        defaultEditorToolsVisibility: true,
        shouldPersistHeaders: false,
        // Undefined, it is asked for; null, it is not.
        schema: closed ? null : undefined,
      }),
    ),
  );
})();
