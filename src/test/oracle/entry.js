export { Form } from '@bpmn-io/form-js-viewer'
export { evaluate } from "feelers"
