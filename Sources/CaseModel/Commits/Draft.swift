package import StrictJSON

/// A form or a note that is not saved yet, as stored in the casebook's folder.
///
/// It holds only what the officer has changed, so that continuing it later does not overwrite
/// fields that others have changed since. It also holds the earlier values, so that a field changed
/// by both can be merged.
package struct Draft: Hashable, Sendable {
  /// What the officer was doing.
  package enum Origin: Hashable, Sendable {
    case add, edit, note
    /// A new case with its caller and what was said.
    case intake
    case action(CommitAction)
    /// A transition to this state.
    case step(Code)
  }

  package let origin: Origin
  package let kind: RecordKind
  /// The records of the form, or of the note.
  ///
  /// For a new record it is empty, or after an uncertain save the id that the record may have
  /// received.
  package let targets: [RecordID]
  /// The fields that the form shows; nil for all.
  package let only: [String]?
  /// The entered values.
  package let fields: FieldSet
  /// The cleared fields.
  package let cleared: [String]
  /// The earlier values of the entered and cleared fields, for an edited record; nil if the draft
  /// has none.
  package let before: FieldSet?
  /// Typed texts that are not yet valid values, by field key.
  package let texts: [String: String]

  package init(
    _ origin: Origin,
    _ kind: RecordKind,
    targets: [RecordID],
    only: [String]? = nil,
    fields: FieldSet,
    cleared: [String] = [],
    before: FieldSet? = nil,
    texts: [String: String] = [:]
  ) {
    self.origin = origin
    self.kind = kind
    self.targets = targets
    self.only = only
    self.fields = fields
    self.cleared = cleared
    self.before = before
    self.texts = texts
  }

  /// The base of the file name, before the officer's name: `V-0312`, `note-V-0312`, `new-victim`.
  package var name: String {
    let target = targets.first?.text
    switch origin {
    case .add, .intake: return "new-\(kind.name)"
    case .note: return "note-\(target ?? "")"
    case .edit, .action, .step: return target ?? kind.name
    }
  }
}

extension Draft.Origin {
  /// Whether nothing of it is on file yet, so that every value counts.
  package var isNew: Bool { self == .add || self == .intake }
}

extension Draft {
  /// The record as it was when its edit was begun: the changed fields have their earlier values,
  /// all others their current values.
  package func original(of current: Record) -> Record {
    guard origin == .edit, let before else { return current }
    var original = current
    for key in Array(fields.values.keys) + cleared + texts.keys {
      original.fields[key] = before[key]
    }
    return original
  }

  /// The draft as JSON.
  package var json: JSON {
    .object([
      JSONMember(key: "purpose", value: .string(originText)),
      JSONMember(key: "kind", value: .string(kind.name)),
      JSONMember(key: "targets", value: .array(targets.map { .string($0.text) })),
      JSONMember(key: "only", value: only.map { .array($0.map { .string($0) }) } ?? .null),
      JSONMember(key: "fields", value: .object(fields.members(Self.schema(origin, kind)))),
      JSONMember(key: "cleared", value: .array(cleared.map { .string($0) })),
      JSONMember(
        key: "before",
        value: before.map { .object($0.members(Self.schema(origin, kind))) } ?? .null
      ),
      JSONMember(
        key: "texts",
        value: .object(
          texts.sorted { $0.key < $1.key }.map { JSONMember(key: $0, value: .string($1)) }
        )
      ),
    ])
  }

  /// Reads a draft; nil if the JSON is no draft.
  package init?(_ json: JSON, codes: CodeLists) {
    guard let origin = json["purpose"]?.stringValue.flatMap(Self.origin),
      let kind = json["kind"]?.stringValue.flatMap(RecordKind.init(word:)),
      let targets = json["targets"]?.arrayValue?.compactMap(\.stringValue),
      let members = json["fields"]?.objectValue
    else { return nil }
    let schema = Self.schema(origin, kind)
    let reader = RecordReader(codes: codes)
    self.init(
      origin,
      kind,
      targets: targets.compactMap { RecordID($0) },
      only: json["only"]?.arrayValue?.compactMap(\.stringValue),
      fields: reader.fields(members, schema),
      cleared: json["cleared"]?.arrayValue?.compactMap(\.stringValue) ?? [],
      before: json["before"]?.objectValue.map { reader.fields($0, schema) },
      texts: Dictionary(
        (json["texts"]?.objectValue ?? []).compactMap { member in
          member.value.stringValue.map { (member.key, $0) }
        },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  private var originText: String {
    switch origin {
    case .add: "add"
    case .edit: "edit"
    case .note: "note"
    case .intake: "intake"
    case .action(let action): "action:" + action.rawValue
    case .step(let state): "step:" + state.text
    }
  }

  /// The schema of the draft's fields.
  private static func schema(_ origin: Origin, _ kind: RecordKind) -> Schema {
    switch origin {
    case .step: .transition
    case .intake: .intake
    case .add, .edit, .note, .action: .of(kind)
    }
  }

  private static func origin(_ text: String) -> Origin? {
    switch text {
    case "add": .add
    case "edit": .edit
    case "note": .note
    case "intake": .intake
    default:
      if text.hasPrefix("step:") {
        .step(Code(String(text.dropFirst(5))))
      } else {
        text.hasPrefix("action:")
          ? CommitAction(rawValue: String(text.dropFirst(7))).map { .action($0) } : nil
      }
    }
  }
}
