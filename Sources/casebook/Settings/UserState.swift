import CaseModel
import CaseStore
import Screens
import StrictJSON

/// The user's state between sessions, in `$XDG_STATE_HOME/casebook/state.json`: display settings,
/// never contents of records.
struct UserState {
  private var json: JSON

  static var path: String {
    Environment.directory("XDG_STATE_HOME", else: ".local/state") + "/casebook/state.json"
  }

  /// Loads the state; empty if the file is missing or damaged, because nothing depends on it.
  static func load() -> UserState {
    guard let bytes = try? SmallFile.read(path), let json = try? JSON.parse(bytes),
      json.objectValue != nil
    else { return UserState(json: .object([])) }
    return UserState(json: json)
  }

  /// Saves the state, if that is possible.
  func save() {
    try? SmallFile.replace(Self.path, with: json.serialized(pretty: true) + [0x0A])
  }

  /// The last commit that the user has seen of the casebook at a real path; nil before the first
  /// one.
  subscript(seen casebook: String) -> SeenHead? {
    get { head("seen", casebook) }
    set { setHead("seen", casebook, newValue) }
  }

  /// The last commit that the journal of the casebook at a real path is known to contain, seen in a
  /// session or saved by a command.
  subscript(known casebook: String) -> SeenHead? {
    get {
      let heads = [head("known", casebook), head("seen", casebook)].compactMap { $0 }
      return heads.max { $0.sequence < $1.sequence }
    }
    set { setHead("known", casebook, newValue) }
  }

  private func head(_ key: String, _ casebook: String) -> SeenHead? {
    json[key]?[casebook].flatMap { SeenHead($0) }
  }

  private mutating func setHead(_ key: String, _ casebook: String, _ head: SeenHead?) {
    var heads = json[key] ?? .object([])
    if heads.objectValue == nil { heads = .object([]) }
    heads[casebook] = head?.json
    json[key] = heads
  }

  /// A switch such as `side_pane`; nil if it is not stored.
  subscript(flag name: String) -> Bool? {
    get { json[name]?.boolValue }
    set { json[name] = newValue.map { .bool($0) } }
  }

  /// The saved views of tables.
  var views: [SavedView] {
    get { (json["views"]?.arrayValue ?? []).compactMap { SavedView($0) } }
    set { json["views"] = newValue.isEmpty ? nil : .array(newValue.map(\.json)) }
  }

  var language: Language? {
    get { json["language"]?.stringValue.flatMap(Language.init(rawValue:)) }
    set { json["language"] = newValue.map { .string($0.rawValue) } }
  }
}
