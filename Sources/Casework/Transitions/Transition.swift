package import CaseModel

/// A transition of records to a state that may follow, before it is entered.
package struct Transition: Sendable {
  /// The records as they are.
  package let records: [Record]
  package let state: Code
  /// What its form begins with: today, and where the person is as far as that is known.
  package let entry: FieldSet
}
