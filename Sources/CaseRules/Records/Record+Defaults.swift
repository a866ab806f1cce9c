package import CaseModel

extension Record {
  /// A new record of a kind with its initial values.
  ///
  /// Required officers are this officer, required times and days are now, and a follow-up is due by
  /// the end of tomorrow.
  package static func blank(
    _ kind: RecordKind,
    user: String,
    now: Instant,
    zone: Zone,
    linkedTo id: RecordID? = nil
  ) -> Record {
    var record = Record(new: .provisional(kind))
    for field in Schema.of(kind).fields
    where !field.isSystemManaged && record.fields[field.key] == nil {
      guard case .always = field.requirement else { continue }
      switch field.kind {
      case .user: record.fields[field.key] = .text(user)
      case .instant: record.fields[field.key] = .instant(now)
      case .day: record.fields[field.key] = PartialDate(dayNumber: zone.day(now)).map { .day($0) }
      default: break
      }
    }
    if kind == .followup { record[.dueAt] = zone.instant(day: zone.day(now) + 1, hour: 18) }
    if let id { record.link(to: id) }
    return record
  }

  /// Sets the first indexed field that can link to this kind of record.
  package mutating func link(to id: RecordID) {
    let field = Schema.of(kind).fields.first { $0.isIndexed && $0.kind.linkKinds.contains(id.kind) }
    guard let field else { return }
    switch field.kind {
    case .links: fields[field.key] = .links(self[list: FieldKey<[RecordID]>(field.key)] + [id])
    case .link: fields[field.key] = .link(id)
    default: break
    }
  }

  /// Sets the fields that the program manages: the start of a victim's stage and the date of an age
  /// estimate, unless the record has them.
  ///
  /// Removes a placeholder for the name if there is a name.
  ///
  /// - Parameters:
  ///   - before: the record as it was last saved; nil for a new one.
  ///   - now: the time of the save.
  ///   - zone: the office's time zone.
  package mutating func settle(before: Record?, now: Instant, zone: Zone) {
    dropPlaceholders()
    if kind == .victim, let before, before[.ageEstimate] != self[.ageEstimate],
      before[.ageEstimatedOn] == self[.ageEstimatedOn]
    {
      self[.ageEstimatedOn] = self[.ageEstimate].flatMap { _ in
        PartialDate(dayNumber: zone.day(now))
      }
    }
    guard kind == .victim, before?[.stage] != self[.stage],
      before.map({ $0[.stageSince] == self[.stageSince] }) ?? (self[.stageSince] == nil)
    else { return }
    self[.stageSince] = now
  }

  /// Removes placeholders from a person's aliases if there is a name.
  package mutating func dropPlaceholders() {
    let aliases = self[list: .aliases]
    guard kind == .victim, !aliases.isEmpty else { return }
    let names = aliases.filter { !NotKnown.isPlaceholder($0) }
    guard names.count < aliases.count,
      !names.isEmpty || self[.nameKo] != nil || self[.nameLatin] != nil
    else { return }
    self[.aliases] = names.isEmpty ? nil : names
  }
}
