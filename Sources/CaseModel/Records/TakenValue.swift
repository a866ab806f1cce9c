/// A value that must be unique, in a record of a commit and already in another record.
package struct TakenValue: Hashable, Sendable {
  /// The record of the commit; a provisional id for a new one.
  package let record: RecordID
  /// The key of its field.
  package let key: String
  /// The value in the form in which it is compared.
  package let value: String
  /// The record that already has it.
  package let owner: RecordID

  package init(record: RecordID, key: String, value: String, owner: RecordID) {
    self.record = record
    self.key = key
    self.value = value
    self.owner = owner
  }
}
