package import CaseModel
package import StrictJSON

/// The officer's decisions about a file: the targets of columns, constant values, and the order of
/// day and month.
package struct ImportChoices: Hashable, Sendable {
  /// Nil for the kind that the headers suggest.
  package var kind: RecordKind?
  /// By header.
  package var targets: [String: String] = [:]
  /// Texts for a field in every row whose column is empty, by key.
  package var constants: [String: String] = [:]
  package var dates: DateOrder?
  package var encoding: TextEncoding?
  /// The row of the heading, from 1 on; 0 for a file without one, nil to detect it.
  package var heading: Int?

  package init() {}
}

extension ImportChoices {
  /// The choices as a file for later imports of the same kind.
  package var json: JSON {
    .object([
      JSONMember(key: "kind", value: kind.map { .string($0.name + "s") } ?? .null),
      JSONMember(key: "columns", value: Self.object(targets)),
      JSONMember(key: "set", value: Self.object(constants)),
      JSONMember(key: "dates", value: dates.map { .string($0.rawValue) } ?? .null),
      JSONMember(key: "encoding", value: encoding.map { .string($0.rawValue) } ?? .null),
      JSONMember(key: "heading", value: heading.map { .number(JSONNumber($0)) } ?? .null),
    ])
  }

  /// Reads such a file.
  ///
  /// - Throws: what is wrong with it.
  package init(json bytes: [UInt8]) throws(ImportFinding) {
    let json: JSON
    do throws(JSONError) {
      json = try JSON.parse(bytes)
    } catch {
      let position = SourcePosition(line: error.position.line, column: error.position.column)
      throw ImportFinding(.badJSON(error.problem.sentence), at: position)
    }
    guard json.objectValue != nil else { throw Self.wrong("an object is expected") }
    kind = try Self.word(json, "kind") { RecordKind(word: $0) }
    dates = try Self.word(json, "dates") { DateOrder(rawValue: $0) }
    encoding = try Self.word(json, "encoding") { TextEncoding(word: $0) }
    if let member = json["heading"], !member.isNull {
      guard let row = member.intValue, row >= 0 else {
        throw Self.wrong("“heading” must be the number of a row")
      }
      heading = row
    }
    targets = try Self.texts(json, "columns")
    constants = try Self.texts(json, "set")
  }

  private static func object(_ texts: [String: String]) -> JSON {
    .object(texts.sorted { $0.key < $1.key }.map { JSONMember(key: $0, value: .string($1)) })
  }

  private static func word<Value>(
    _ json: JSON,
    _ key: String,
    _ read: (String) -> Value?
  ) throws(ImportFinding) -> Value? {
    guard let member = json[key], !member.isNull else { return nil }
    guard let value = member.stringValue.flatMap(read) else {
      throw wrong("“\(key)” has a value that is not known")
    }
    return value
  }

  private static func texts(_ json: JSON, _ key: String) throws(ImportFinding) -> [String: String] {
    guard let member = json[key], !member.isNull else { return [:] }
    var texts: [String: String] = [:]
    for entry in member.objectValue ?? [] { texts[entry.key] = entry.value.stringValue }
    guard let count = member.objectValue?.count, count == texts.count else {
      throw wrong("“\(key)” must be an object of texts")
    }
    return texts
  }

  private static func wrong(_ why: String) -> ImportFinding { ImportFinding(.badJSON(why)) }
}
