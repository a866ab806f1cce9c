package import CaseModel

/// A transition of records to an allowed state, before it is entered.
package struct Transition: Sendable {
  /// The records as they are.
  package let records: [Record]
  package let state: Code
  /// The initial values of its form: today, and the known place of the person.
  package let entry: FieldSet
}
