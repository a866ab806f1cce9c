import CaseModel
import CaseReference
import StrictJSON

/// The files of `Data/Reference` as pages read them.
struct ReferenceData {
  let codes: CodeLists
  let checklists: JSON
  let disclosure: JSON
  let duties: JSON
  let letters: JSON
  let requests: JSON
  let stages: JSON
  let travelAlerts: JSON
  let weights: JSON

  init() throws {
    codes = try CodeLists(json: ReferenceText.codes)
    checklists = try Self.parsed(ReferenceText.checklists)
    disclosure = try Self.parsed(ReferenceText.disclosure)
    duties = try Self.parsed(ReferenceText.duties)
    letters = try Self.parsed(ReferenceText.letters)
    requests = try Self.parsed(ReferenceText.requests)
    stages = try Self.parsed(ReferenceText.stages)
    travelAlerts = try Self.parsed(ReferenceText.travelAlerts)
    weights = try Self.parsed(ReferenceText.weights)
  }

  static func parsed(_ text: String) throws -> JSON { try JSON.parse(Array(text.utf8)) }

  /// The English label of a code.
  func label(_ code: String, _ list: String) -> String {
    codes[list].label(Code(code), .en)
  }

  func label(_ json: JSON?, _ list: String) -> String {
    label(json?.stringValue ?? "", list)
  }
}

extension JSON {
  /// The elements under a key; none if it is missing.
  func list(_ key: String) -> [JSON] { self[key]?.arrayValue ?? [] }

  /// The text under a key; empty if it is missing.
  func text(_ key: String) -> String { self[key]?.stringValue ?? "" }

  /// The texts of a list under a key.
  func texts(_ key: String) -> [String] { list(key).compactMap(\.stringValue) }
}
