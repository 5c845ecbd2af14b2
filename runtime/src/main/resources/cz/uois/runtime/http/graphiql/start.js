'use strict';

(() => {
  const place = document.getElementById('graphiql');
  const fetcher = GraphiQL.createFetcher({url: '/gql'});
  const logo = React.createElement(
    GraphiQL.Logo,
    null,
    React.createElement('span', {className: 'member-title'}, place.dataset.title),
    React.createElement('a', {href: '/voyager', title: 'The schema as a diagram'}, 'Diagram'),
    // Only in development is there such a menu.
    window.SignInMenu ? React.createElement(window.SignInMenu) : null,
  );
  ReactDOM.createRoot(place).render(
    React.createElement(
      GraphiQL,
      {
        fetcher,
        defaultQuery: place.dataset.query,
        defaultEditorToolsVisibility: true,
        shouldPersistHeaders: false,
      },
      logo,
    ),
  );
})();
