'use strict';

(async () => {
  const place = document.getElementById('voyager');
  const {renderVoyager, voyagerIntrospectionQuery} = GraphQLVoyager;

  const ask = async () => {
    const response = await fetch('/gql', {
      method: 'POST',
      headers: {Accept: 'application/json', 'Content-Type': 'application/json'},
      body: JSON.stringify({query: voyagerIntrospectionQuery}),
    });
    const answer = await response.json();
    if (!answer.data) {
      throw new Error((answer.errors ?? []).map(error => error.message).join('; '));
    }
    return answer;
  };

  // What gateways ask a member leads from everywhere to everything, and hides the entities.
  const withoutFederation = ({data: {__schema: schema}}) => {
    const plumbing = new Set(['_Entity', '_Service', '_Any']);
    const types = schema.types
      .filter(type => !plumbing.has(type.name))
      .map(type =>
        type.name === schema.queryType.name
          ? {...type, fields: type.fields.filter(field => !field.name.startsWith('_'))}
          : type,
      );
    return {data: {__schema: {...schema, types}}};
  };

  try {
    const introspection = withoutFederation(await ask());
    renderVoyager(place, {introspection, displayOptions: {skipRelay: true}});
  } catch (error) {
    place.textContent = `The member does not show its schema: ${error.message}`;
  }
})();
