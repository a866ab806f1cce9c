import CaseModel
import StrictJSON

// Reads members of the rule files; errors name the missing member.

extension JSON {
  func text(_ key: String) throws(ReferenceError) -> String {
    guard let text = self[key]?.stringValue else { throw missing(key, "a text") }
    return text
  }

  func number(_ key: String) throws(ReferenceError) -> Int {
    guard let number = self[key]?.intValue else { throw missing(key, "a number") }
    return number
  }

  func list(_ key: String) throws(ReferenceError) -> [JSON] {
    guard let list = self[key]?.arrayValue else { throw missing(key, "a list") }
    return list
  }

  func member(_ key: String) throws(ReferenceError) -> JSON {
    guard let member = self[key] else { throw missing(key, "a value") }
    return member
  }

  /// A list of codes; empty if there is none under this key.
  func codes(_ key: String) throws(ReferenceError) -> [Code] {
    guard let list = self[key] else { return [] }
    return try list.codeList(key)
  }

  /// This list as codes; `path` names it in the error.
  func codeList(_ path: String) throws(ReferenceError) -> [Code] {
    guard let list = arrayValue else { throw missing(path, "a list of codes") }
    let codes = list.compactMap(\.stringValue)
    guard codes.count == list.count else { throw missing(path, "a list of codes") }
    return codes.map { Code($0) }
  }

  func stages(_ key: String) throws(ReferenceError) -> StageSet {
    let codes = try codes(key)
    let stages = codes.compactMap { Stage($0) }
    guard stages.count == codes.count else { throw missing(key, "a list of stages") }
    return StageSet(stages)
  }

  /// The words under `en`, `ko` and, if present, `km`; keys can have a prefix such as `subject_`.
  func phrase(_ prefix: String = "") throws(ReferenceError) -> Phrase {
    Phrase(
      try text(prefix + "en"),
      try text(prefix + "ko"),
      km: self[prefix + "km"]?.stringValue
    )
  }

  /// Parses a whole file.
  static func file(_ text: String) throws(ReferenceError) -> JSON {
    do throws(JSONError) {
      return try JSON.parse(text)
    } catch {
      throw ReferenceError("\(error)")
    }
  }

  private func missing(_ key: String, _ what: String) -> ReferenceError {
    let name = self["id"] ?? self["code"] ?? self["name"] ?? self["type"]
    return ReferenceError("rules: \(name?.stringValue ?? "the file") needs \(what) as \(key)")
  }
}
