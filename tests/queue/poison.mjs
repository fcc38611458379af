/**
 * A fault that is put into every process by NODE_OPTIONS: whatever turns the report of the article "poison" into JSON ends its
 * whole process, as a fault in native code does.
 */
const { stringify } = JSON;
JSON.stringify = (value, ...rest) => {
  if (value?.schemaVersion && value.article?.id === 'poison') process.kill(process.pid, 'SIGKILL');
  return stringify(value, ...rest);
};
