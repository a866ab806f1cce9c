/// What may stand in a field.
package indirect enum FieldKind: Sendable {
  /// One line of text of at most so many characters.
  case text(max: Int)
  /// Several lines of text of at most so many characters.
  case longText(max: Int)
  /// A list of short texts, each of at most so many characters.
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
  /// A partial day or a moment: whichever is known.
  case moment
  case link([RecordKind])
  case links([RecordKind])
  /// A link where the thing has a record, else its name as text.
  case linkOrText([RecordKind])
  /// The account name of an officer.
  case user
  /// One group of fields of its own.
  case group(Schema)
  /// A list of such groups.
  case entries(Schema)

  /// The most characters of an account name (Linux).
  static let userLimit = 32
  /// The most characters of one note; a longer text is kept as several.
  package static let noteLimit = 2000
  /// The most characters of a name that stands where there is no record to link to.
  static let placeLimit = 100

  /// The name of the code list, for codes.
  package var codeList: String? {
    switch self {
    case .code(let list), .codes(let list): list
    default: nil
    }
  }

  /// The kinds of record that a link may point to; empty where it is none.
  package var linkKinds: [RecordKind] {
    switch self {
    case .link(let kinds), .links(let kinds), .linkOrText(let kinds): kinds
    default: []
    }
  }

  /// Whether links can stand in its values, at whatever depth.
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

/// What a text of a field is, where more is known of it than its length.
package enum TextForm: Hashable, Sendable {
  case plain
  /// The name of a person.
  case name
  /// A name as a passport has it, in Latin letters.
  case latinName
  /// The name of a person whose record needs one, so that words for a name that nobody knows are kept.
  case anyName
  /// The number of a passport.
  case document
  /// A birth date, in a list of them.
  case birthDate
  /// A telephone number or the name of a messenger account.
  case contact
  case latitude, longitude

  /// Whether a person's name is in it, in whichever letters.
  package var isName: Bool { self == .name || self == .latinName }

  /// Whether words for what nobody knows are never a value.
  var isExact: Bool { self == .document || self == .birthDate }
}

/// Where a field stands in a table: fields of greater importance stay when the window narrows.
package struct Column: Hashable, Sendable {
  /// 1 stays longest.
  package let importance: Int
  /// In cells.
  package let width: Int
}

/// One field of a record type: all that forms, pages, files, filters, imports and exports need
/// to know of it.
package struct Field: Sendable {
  /// The key in JSON, in filters and on the command line.
  package let key: String
  package let label: Phrase
  package let kind: FieldKind
  package let section: Section
  package private(set) var form = TextForm.plain
  package private(set) var requirement = Requirement.never
  package private(set) var column: Column?
  /// Stands first on the record's line in a file, where the fast scan finds it.
  package private(set) var isIndexed = false
  /// Names, numbers and addresses of persons: masked while names are hidden.
  package private(set) var isIdentifying = false
  /// Kept by the program: shown, but never asked for in a form.
  package private(set) var isSystemManaged = false
  /// Changes by the steps of its rules alone, so that edit forms do not ask for it.
  package private(set) var isChangedByTransition = false
  /// Is of each month, so that words for that say nothing more.
  package private(set) var isMonthly = false
  /// What is known of its days and times; nil for fields that hold none.
  package private(set) var dates: DateRule?
  /// What a new record begins with.
  package private(set) var initial: FieldValue?
  /// What a merge of two records takes; nil for the usual rule of the field's kind.
  private(set) var declaredMergeRule: MergeRule?
  /// Whether the records that such links lead to, one after the other, must come to an end.
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

  /// Must have a value in every saved record.
  package func required() -> Field { required(.always) }

  /// Must have a value where the requirement says so.
  package func required(_ requirement: Requirement) -> Field {
    changed { $0.requirement = requirement }
  }

  /// Stands first on the line, without being a column of tables by itself.
  package func indexed() -> Field { changed { $0.isIndexed = true } }

  /// Stands first on the line and is a column of tables.
  package func indexed(_ importance: Int, width: Int) -> Field {
    changed {
      $0.isIndexed = true
      $0.column = Column(importance: importance, width: width)
    }
  }

  /// Is read and written as such texts are.
  package func read(as form: TextForm) -> Field { changed { $0.form = form } }

  /// Is of each month.
  package func monthly() -> Field { changed { $0.isMonthly = true } }

  package func identifying() -> Field { changed { $0.isIdentifying = true } }
  package func systemManaged() -> Field { changed { $0.isSystemManaged = true } }
  package func changedByTransition() -> Field { changed { $0.isChangedByTransition = true } }
  /// Lies as the rule says, and never before the fields with these keys.
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

  /// A link that must not lead back to its own record along a chain of such links.
  package func chain() -> Field { changed { $0.isChain = true } }

  /// What a merge takes where two records differ in this field.
  package func merging(_ rule: MergeRule) -> Field { changed { $0.declaredMergeRule = rule } }

  /// A field whose answers a merge takes in this order: the first one protects the person most.
  package func careful(_ order: Code...) -> Field { merging(.careful(order)) }

  private func changed(_ change: (inout Field) -> Void) -> Field {
    var copy = self
    change(&copy)
    return copy
  }
}

/// The part of a form or page that a field stands in.
package enum Section: String, CaseIterable, Sendable {
  case who, report, recruitment, situation, assessment, end
  case main, place, people, action, details, file

  package var label: Phrase {
    switch self {
    case .who: Phrase("Who", "인적사항")
    case .report: Phrase("Report", "접수")
    case .recruitment: Phrase("Recruitment and travel", "유인·출국 경위")
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
