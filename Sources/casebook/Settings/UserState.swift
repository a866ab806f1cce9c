import CaseModel
import CaseStore
import StrictJSON

/// What the program remembers for the user from one session to the next, in
/// `$XDG_STATE_HOME/casebook/state.json`: how things are shown, never what is in a record.
struct UserState {
  private var json: JSON

  static var path: String {
    Environment.directory("XDG_STATE_HOME", else: ".local/state") + "/casebook/state.json"
  }

  /// What was remembered; nothing where the file is missing or damaged, since it can be done without.
  static func load() -> UserState {
    guard let bytes = try? SmallFile.read(path), let json = try? JSON.parse(bytes),
      json.objectValue != nil
    else { return UserState(json: .object([])) }
    return UserState(json: json)
  }

  /// Keeps it for the next session, as far as that is possible.
  func save() {
    try? SmallFile.replace(Self.path, with: json.serialized(pretty: true) + [0x0A])
  }

  /// The last commit that the user has seen of the casebook at a real path; nil before the first session.
  subscript(seen casebook: String) -> SeenHead? {
    get { json["seen"]?[casebook].flatMap { SeenHead($0) } }
    set {
      var seen = json["seen"] ?? .object([])
      if seen.objectValue == nil { seen = .object([]) }
      seen[casebook] = newValue?.json
      json["seen"] = seen
    }
  }

  /// A switch such as `side_pane`; nil where nothing is remembered.
  subscript(flag name: String) -> Bool? {
    get { json[name]?.boolValue }
    set { json[name] = newValue.map { .bool($0) } }
  }

  var language: Language? {
    get { json["language"]?.stringValue.flatMap(Language.init(rawValue:)) }
    set { json["language"] = newValue.map { .string($0.rawValue) } }
  }
}

extension SeenHead {
  /// Reads what `json` gives, or the number alone, which is all that older programs kept.
  fileprivate init?(_ json: JSON) {
    guard let sequence = json.intValue ?? json["sequence"]?.intValue else { return nil }
    self.init(sequence: sequence, head: json["head"]?.stringValue)
  }

  fileprivate var json: JSON {
    var json: JSON = ["sequence": .number(JSONNumber(sequence))]
    json["head"] = head.map { .string($0) }
    return json
  }
}
