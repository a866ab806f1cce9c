/// A value that only one record may have, in a record of a commit and in another record already.
package struct TakenValue: Hashable, Sendable {
  /// The record of the commit; a stand-in for a new one.
  package let record: RecordID
  /// The key of its field.
  package let key: String
  /// The value, written as it is compared.
  package let value: String
  /// The record that has it already.
  package let owner: RecordID

  package init(record: RecordID, key: String, value: String, owner: RecordID) {
    self.record = record
    self.key = key
    self.value = value
    self.owner = owner
  }
}
