'use strict';

// Who the queries of this page are sent as. The token stays in a cookie that no script can read.
(() => {
  const ROUTE = '/development/sign-in';
  const BY_ITSELF = '';
  const NOBODY = 'nobody';
  const option = (value, label) => React.createElement('option', {key: value, value}, label);

  const load = async () => (await fetch(ROUTE)).json();

  const choose = async (user) => {
    const answer = await fetch(ROUTE, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({user: user === BY_ITSELF ? null : user}),
    });
    if (!answer.ok) {
      throw new Error('signing in was refused: ' + answer.status);
    }
    return load();
  };

  window.SignInMenu = () => {
    const [state, setState] = React.useState(null);
    const [failure, setFailure] = React.useState('');
    const follow = (promise) =>
      promise.then((next) => {
        setState(next);
        setFailure('');
      }, (error) => setFailure(String(error.message)));
    React.useEffect(() => {
      follow(load());
      // Another tab may sign in as somebody else.
      const again = () => follow(load());
      window.addEventListener('focus', again);
      return () => window.removeEventListener('focus', again);
    }, []);
    if (!state) {
      return failure ? React.createElement('span', {role: 'alert'}, failure) : null;
    }
    const known = state.people.map((person) => person.id);
    const chosen = state.caller === null ? NOBODY : state.caller;
    // Whom the member takes everybody without a token for.
    const demo = state.people.find((person) => person.id === state.byItself);
    const byItself = demo ? demo.label : 'the demo user';
    const others = known.includes(chosen) || chosen === NOBODY ? [] : [option(chosen, chosen)];
    const menu = React.createElement(
      'select',
      {
        id: 'sign-in',
        value: chosen,
        onChange: (event) => follow(choose(event.target.value)),
      },
      option(NOBODY, 'nobody, without a token'),
      ...(state.byItself === null ? [] : [option(BY_ITSELF, 'sign out: ' + byItself)]),
      ...others,
      ...state.people.map((person) => option(person.id, person.label)),
    );
    return React.createElement(
      'span',
      {className: 'sign-in'},
      React.createElement('label', {htmlFor: 'sign-in'}, 'Signed in as'),
      menu,
      failure ? React.createElement('span', {role: 'alert'}, failure) : null,
    );
  };
})();
