package import CaseModel

/// How far a form is: changed, asked to be discarded, being saved.
package struct FormProgress: Sendable {
  package private(set) var isChanged = false
  /// Whether Esc was pressed once on a changed form.
  package var asksToDiscard = false
  /// Whether a save was sent and is not answered yet.
  package var isSaving = false
  /// Whether all values count as unsaved, including the initial ones.
  private(set) var isUnsavedWhole = false

  /// Marks the form as changed.
  mutating func touch() { isChanged = true }

  /// Marks every value as changed.
  mutating func countAllAsUnsaved() {
    isUnsavedWhole = true
    touch()
  }
}

/// The records that a form changes; several get the same new values.
package struct EditedRecords: Sendable {
  /// With automatic values of the form's owner.
  package internal(set) var current: [Record]
  /// As they were read.
  var originals: [Record]

  init(_ current: [Record], originals: [Record]? = nil) {
    self.current = current
    self.originals = originals ?? current
  }

  package var first: Record? { current.first }
  package var count: Int { current.count }

  /// Removes records, so that only the others are changed.
  mutating func leaveOut(_ ids: Set<RecordID>) {
    for index in current.indices.reversed() where ids.contains(current[index].id) {
      current.remove(at: index)
      originals.remove(at: index)
    }
  }
}
