extension FieldText {
  /// The label of the changed field; its key if the catalogue does not know it.
  package func label(_ change: FieldChange, _ kind: RecordKind) -> String {
    Schema.of(kind)[change.key]?.label[language] ?? change.key
  }

  /// `Stage: Reported → Located`; for lists, the removed and added values: `−family  +police`.
  ///
  /// With names hidden, values of identifying fields are dots.
  package func sentence(
    _ change: FieldChange,
    _ kind: RecordKind,
    hidingNames: Bool = false
  ) -> String {
    let (before, after) = values(change, kind, hidingNames: hidingNames)
    let words =
      switch (before, after) {
      case (let before?, let after?): "\(before) → \(after)"
      case (nil, let after?): isList(change) ? "+ \(after)" : after
      case (let before?, nil): isList(change) ? "− \(before)" : "\(before) → –"
      case (nil, nil): "–"
      }
    return "\(label(change, kind)): \(words)"
  }

  /// Both values in words; nil if there was or is none.
  package func values(
    _ change: FieldChange,
    _ kind: RecordKind,
    hidingNames: Bool = false
  ) -> (before: String?, after: String?) {
    let field = Schema.of(kind)[change.key]
    func words(_ value: FieldValue?) -> String? {
      guard let value else { return nil }
      guard let field else { return text(value, .longText(max: .max)) }
      return hidingNames && field.isIdentifying ? "•••" : text(value, field.kind)
    }
    return (words(change.before), words(change.after))
  }

  /// `Contact rule: yours “never call”, theirs “Line only”`.
  package func sentence(_ clash: ThreeWayMerge.Clash, _ kind: RecordKind) -> String {
    let change = FieldChange(key: clash.key, before: clash.mine, after: clash.theirs)
    let (mine, theirs) = values(change, kind)
    let words = Phrase("yours “{mine}”, theirs “{theirs}”", "내 값 “{mine}”, 상대 값 “{theirs}”")
    let both = words.filled(language, ["mine": mine ?? "–", "theirs": theirs ?? "–"])
    return "\(label(change, kind)): \(both)"
  }

  private func isList(_ change: FieldChange) -> Bool {
    switch change.before ?? change.after {
    case .texts, .codes, .links, .entries: true
    default: false
    }
  }
}
