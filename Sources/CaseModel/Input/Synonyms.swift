import StrictJSON

/// Words that people use instead of labels, from `synonyms.json`.
package struct Synonyms: Sendable {
  /// The target of an import column, with the headings used for such columns, the preferred ones
  /// first.
  package struct Header: Hashable, Sendable {
    /// A field, `handles.telegram`, `reporter.name`, `keep`, or `ignore`.
    package let target: String
    package let words: [String]
  }

  private let headers: [RecordKind: [Header]]
  /// Aliases of codes, by list and code.
  package let words: [String: [Code: [String]]]

  /// Reads the text of `synonyms.json`.
  package init(json text: String) throws(ReferenceError) {
    let json: JSON
    do throws(JSONError) {
      json = try JSON.parse(text)
    } catch {
      throw ReferenceError("synonyms.json: \(error)")
    }
    var headers: [RecordKind: [Header]] = [:]
    for member in json["headers"]?.objectValue ?? [] {
      guard let kind = RecordKind(word: member.key) else {
        throw ReferenceError("synonyms.json: no kind of record \(member.key)")
      }
      headers[kind] = Self.lists(member.value).map { Header(target: $0, words: $1) }
    }
    self.headers = headers
    words = Dictionary(
      (json["words"]?.objectValue ?? []).map { list in
        (list.key, Dictionary(Self.lists(list.value).map { (Code($0), $1) }) { first, _ in first })
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The headers known for a kind of record.
  package subscript(kind: RecordKind) -> [Header] { headers[kind] ?? [] }

  private static func lists(_ json: JSON) -> [(String, [String])] {
    (json.objectValue ?? []).map { member in
      (member.key, member.value.arrayValue?.compactMap(\.stringValue) ?? [])
    }
  }
}
