/** Version of the report's form: the first number changes when a field changes its meaning or goes away. */
export const SCHEMA_VERSION = '1.2';
