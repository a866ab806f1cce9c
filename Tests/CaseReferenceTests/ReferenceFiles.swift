import CaseReference
import Foundation

/// The embedded texts by file name.
let embedded: [String: String] = [
  "checklists": ReferenceText.checklists,
  "codes": ReferenceText.codes,
  "counterparts": ReferenceText.counterparts,
  "disclosure": ReferenceText.disclosure,
  "duties": ReferenceText.duties,
  "htcds": ReferenceText.htcds,
  "letters": ReferenceText.letters,
  "provinces": ReferenceText.provinces,
  "publications": ReferenceText.publications,
  "stages": ReferenceText.stages,
  "standards": ReferenceText.standards,
  "requests": ReferenceText.requests,
  "synonyms": ReferenceText.synonyms,
  "travel_alerts": ReferenceText.travelAlerts,
  "unknown": ReferenceText.unknown,
  "weights": ReferenceText.weights,
]

/// The folder of the files that are embedded.
let referenceFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Data/Reference")

/// Reads one embedded file, or throws the decoder's error.
func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return try decoder.decode(type, from: Data(text.utf8))
}

/// The two members with which every reference file begins.
struct Header: Decodable {
  var asOf: String
  var source: String
}

struct Code: Decodable {
  var code: String
  var en: String
  var ko: String
  var km: String?
  var htcds: String?
  var province: String?
  var retired: Bool?
}

struct CodeList: Decodable {
  var name: String
  var source: String
  var codes: [Code]
}

struct CodeFile: Decodable {
  var lists: [CodeList]

  static func load() throws -> CodeFile { try decode(CodeFile.self, from: ReferenceText.codes) }

  /// The codes of one list, empty if there is no such list.
  func codes(_ name: String) -> Set<String> {
    Set(lists.filter { $0.name == name }.flatMap(\.codes).map(\.code))
  }
}

/// The width of a label on the terminal: two cells for Hangul and Han, one for the rest.
func cells(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { sum, scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: sum
    default: sum + ((0x1100...0x115F).contains(scalar.value) || isWide(scalar.value) ? 2 : 1)
    }
  }
}

private func isWide(_ value: UInt32) -> Bool {
  (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
    || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFF60).contains(value)
}
