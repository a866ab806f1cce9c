/// One record with all its fields.
package struct Record: Hashable, Sendable {
  package let id: RecordID
  package var fields: FieldSet

  package init(id: RecordID, fields: FieldSet) {
    self.id = id
    self.fields = fields
  }

  /// A new record with the initial values of its catalogue; it is saved as version 1.
  package init(new id: RecordID) {
    self.id = id
    fields = FieldSet(starting: Schema.of(id.kind))
  }

  package var kind: RecordKind { id.kind }

  /// The number of saves; 0 for a record that was never saved.
  package var version: Int {
    get { fields[.version] ?? 0 }
    set { fields[.version] = newValue }
  }

  package var isDeleted: Bool { fields[.deleted] ?? false }

  package subscript<Value: FieldConvertible>(key: FieldKey<Value>) -> Value? {
    get { fields[key] }
    set { fields[key] = newValue }
  }

  /// A list under a typed key; empty if there is none.
  package subscript<Value: FieldConvertible>(list key: FieldKey<[Value]>) -> [Value] {
    fields[key] ?? []
  }
}

extension FieldSet {
  /// The initial values of a catalogue.
  package init(starting schema: Schema) {
    self.init()
    for field in schema.fields { self[field.key] = field.initial }
  }
}
