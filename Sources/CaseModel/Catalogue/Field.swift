/// The type of a field's value.
package indirect enum FieldKind: Sendable {
  /// One line of text of at most `max` characters.
  case text(max: Int)
  /// Several lines of text of at most `max` characters.
  case longText(max: Int)
  /// A list of short texts, each of at most `max` characters.
  case texts(max: Int)
  /// One code from the code list of that name.
  case code(String)
  /// Several codes from the code list of that name.
  case codes(String)
  /// True or false.
  case flag
  case integer(ClosedRange<Int>)
  case decimal(ClosedRange<Double>)
  /// An amount of money of at most `Amount.most`.
  case amount
  /// A day, a month or a year.
  case day
  /// A moment to the second.
  case instant
  /// A partial day or a moment, depending on what is known.
  case moment
  case link([RecordKind])
  case links([RecordKind])
  /// A link if the other side has a record, otherwise its name as text.
  case linkOrText([RecordKind])
  /// The account name of an officer.
  case user
  /// One group of fields.
  case group(Schema)
  /// A list of such groups.
  case entries(Schema)

  /// The most characters of an account name (Linux).
  static let userLimit = 32
  /// The most characters of one note; a longer text is saved as several notes.
  package static let noteLimit = 2000
  /// The most notes into which one text is split.
  static let mostNotes = 50
  /// The most characters of a text that is saved as several notes.
  package static let longestNotes = mostNotes * noteLimit
  /// The most characters of a name used if there is no record to link to.
  static let placeLimit = 100

  /// The name of the code list, for codes.
  package var codeList: String? {
    switch self {
    case .code(let list), .codes(let list): list
    default: nil
    }
  }

  /// The kinds of record that a link may point to; empty if it is not a link.
  package var linkKinds: [RecordKind] {
    switch self {
    case .link(let kinds), .links(let kinds), .linkOrText(let kinds): kinds
    default: []
    }
  }

  /// Whether its values can contain links, at any depth.
  package var mayLink: Bool {
    !linkKinds.isEmpty || schema?.fields.contains { $0.kind.mayLink } == true
  }

  /// The fields of the group or of each entry.
  package var schema: Schema? {
    switch self {
    case .group(let schema), .entries(let schema): schema
    default: nil
    }
  }
}

/// When a field must have a value before a record can be saved.
package enum Requirement: Sendable {
  case never
  case always
  /// When the other field has one of these codes.
  case when(String, in: [Code])
  /// When the other field has a code and it is none of these.
  case whenNot(String, in: [Code])
  /// At least one field with the same group name must have a value.
  case oneOf(String)
}

/// The format of a text field, if more is known than its length.
package enum TextForm: Hashable, Sendable {
  case plain
  /// The name of a person.
  case name
  /// A name as a passport has it, in Latin letters.
  case latinName
  /// The name of a person whose record needs one, so that placeholders for an unknown name are
  /// kept.
  case anyName
  /// The number of a passport.
  case document
  /// A birth date, in a list of them.
  case birthDate
  /// A telephone number or the name of a messenger account.
  case contact
  case latitude, longitude

  /// Whether it contains a person's name, in any script.
  package var isName: Bool { self == .name || self == .latinName }

  /// Whether a placeholder for an unknown value is never a valid value.
  var isExact: Bool { self == .document || self == .birthDate }
}

/// A column of a table: columns of lower importance are dropped first when the window narrows.
package struct Column: Hashable, Sendable {
  /// 1 is dropped last.
  package let importance: Int
  /// In terminal cells.
  package let width: Int

  package init(importance: Int, width: Int) {
    (self.importance, self.width) = (importance, width)
  }
}

/// One field of a record type: everything that forms, pages, files, filters, imports and exports
/// need to know about it.
package struct Field: Sendable {
  /// The key in JSON, in filters and on the command line.
  package let key: String
  package let label: Phrase
  package let kind: FieldKind
  package let section: Section
  package private(set) var form = TextForm.plain
  package private(set) var requirement = Requirement.never
  package private(set) var column: Column?
  /// Written first on the line so that the row scanner can index it.
  package private(set) var isIndexed = false
  /// Names, numbers and addresses of persons: masked while names are hidden.
  package private(set) var isIdentifying = false
  /// Set by the program: displayed, but not editable in a form.
  package private(set) var isSystemManaged = false
  /// Changed by transitions only, so that edit forms omit it.
  package private(set) var isChangedByTransition = false
  /// The amount is per month, so that words such as “monthly” add nothing.
  package private(set) var isMonthly = false
  /// The date rule; nil for fields that hold no dates.
  package private(set) var dates: DateRule?
  /// The value of a new record.
  package private(set) var initial: FieldValue?
  /// What a merge of two records takes; nil for the default rule of the field's kind.
  private(set) var declaredMergeRule: MergeRule?
  /// Whether a chain of such links must not be circular.
  private(set) var isChain = false

  package init(
    _ key: String,
    _ en: String,
    _ ko: String,
    _ kind: FieldKind,
    _ section: Section
  ) {
    self.key = key
    label = Phrase(en, ko)
    self.kind = kind
    self.section = section
  }

  /// Requires a value in every saved record.
  package func required() -> Field { required(.always) }

  /// Requires a value if the requirement applies.
  package func required(_ requirement: Requirement) -> Field {
    changed { $0.requirement = requirement }
  }

  /// Written first on the line, but not a default column of tables.
  package func indexed() -> Field { changed { $0.isIndexed = true } }

  /// Written first on the line, and a column of tables.
  package func indexed(_ importance: Int, width: Int) -> Field {
    changed {
      $0.isIndexed = true
      $0.column = Column(importance: importance, width: width)
    }
  }

  /// Sets the format in which the text is read and written.
  package func read(as form: TextForm) -> Field { changed { $0.form = form } }

  /// Marks an amount as being per month.
  package func monthly() -> Field { changed { $0.isMonthly = true } }

  package func identifying() -> Field { changed { $0.isIdentifying = true } }
  package func systemManaged() -> Field { changed { $0.isSystemManaged = true } }
  package func changedByTransition() -> Field { changed { $0.isChangedByTransition = true } }
  /// Limits the dates by the rule; they must not precede the fields with these keys.
  package func dated(
    _ rule: DateRule,
    notBefore: [String] = [],
    seldomBefore: [String] = []
  ) -> Field {
    changed {
      var rule = rule
      rule.bounds =
        notBefore.map { DateRule.Bound(key: $0, isCertain: true) }
        + seldomBefore.map { DateRule.Bound(key: $0, isCertain: false) }
      $0.dates = rule
    }
  }

  package func `default`(_ value: FieldValue) -> Field { changed { $0.initial = value } }

  /// Marks a link of which a chain must not lead back to its own record.
  package func chain() -> Field { changed { $0.isChain = true } }

  /// Sets what a merge takes if two records differ in this field.
  package func merging(_ rule: MergeRule) -> Field { changed { $0.declaredMergeRule = rule } }

  /// Sets the order in which a merge prefers codes: the first one protects the person most.
  package func careful(_ order: Code...) -> Field { merging(.careful(order)) }

  private func changed(_ change: (inout Field) -> Void) -> Field {
    var copy = self
    change(&copy)
    return copy
  }
}

/// The part of a form or page that contains a field.
package enum Section: String, CaseIterable, Sendable {
  case who, report, recruitment, description, situation, assessment, end
  case main, place, people, action, details, file

  package var label: Phrase {
    switch self {
    case .who: Phrase("Who", "인적사항")
    case .report: Phrase("Report", "접수")
    case .recruitment: Phrase("Recruitment and travel", "유인·출국 경위")
    case .description: Phrase("Description", "인상착의")
    case .situation: Phrase("Situation", "현재 상황")
    case .assessment: Phrase("Assessment", "판단")
    case .end: Phrase("End", "종결")
    case .main: Phrase("Main", "기본")
    case .place: Phrase("Place", "위치")
    case .people: Phrase("People", "관련자")
    case .action: Phrase("Action", "조치")
    case .details: Phrase("Details", "세부사항")
    case .file: Phrase("File", "기록관리")
    }
  }
}
