package import StrictJSON

/// An error in a file of reference data.
package struct ReferenceError: Error, Hashable, Sendable {
  /// A sentence that names the position.
  package let message: String

  package init(_ message: String) { self.message = message }
}

extension CodeLists {
  /// Reads the code lists from the text of `codes.json`.
  package init(json text: String) throws(ReferenceError) {
    var lists: [CodeList] = []
    for list in try ReferenceFile.array(text, "lists") {
      guard let name = list["name"]?.stringValue, let codes = list["codes"]?.arrayValue else {
        throw ReferenceError("codes.json: a list without a name or without codes")
      }
      lists.append(
        CodeList(name, try codes.map { code throws(ReferenceError) in try Self.entry(code, name) })
      )
    }
    self.init(lists)
  }

  private static func entry(_ json: JSON, _ list: String) throws(ReferenceError) -> CodeEntry {
    guard let code = json["code"]?.stringValue, let en = json["en"]?.stringValue,
      let ko = json["ko"]?.stringValue
    else { throw ReferenceError("codes.json: a code of \(list) without code, en or ko") }
    let own: Set = ["code", "en", "ko", "km", "retired"]
    let mappings = (json.objectValue ?? []).compactMap { member in
      own.contains(member.key) ? nil : member.value.stringValue.map { (member.key, $0) }
    }
    return CodeEntry(
      Code(code),
      Phrase(en, ko, km: json["km"]?.stringValue),
      isRetired: json["retired"]?.boolValue ?? false,
      mappings: Dictionary(mappings, uniquingKeysWith: { first, _ in first })
    )
  }
}

/// One of the 25 provinces of Cambodia.
package struct Province: Hashable, Sendable {
  /// ISO 3166-2: `KH-18`.
  package let code: Code
  package let name: Phrase
  /// Other spellings that people search by.
  package let aliases: [String]
  /// Degrees north of the area's centroid (geoBoundaries, CC BY 4.0).
  package let lat: Double
  /// Degrees east of the area's centroid.
  package let lon: Double
  /// Towns whose names people use for the province, in all languages and spellings.
  package let towns: [String]

  /// Reads the provinces from the text of `provinces.json`.
  package static func all(json text: String) throws(ReferenceError) -> [Province] {
    let spots = try ReferenceFile.array(text, "hot_spots")
    return try ReferenceFile.array(text, "provinces").map { json throws(ReferenceError) in
      guard let code = json["iso"]?.stringValue, let en = json["en"]?.stringValue,
        let ko = json["ko"]?.stringValue, let lat = json["lat"]?.doubleValue,
        let lon = json["lon"]?.doubleValue
      else { throw ReferenceError("provinces.json: a province without iso, en, ko, lat or lon") }
      return Province(
        code: Code(code),
        name: Phrase(en, ko, km: json["km"]?.stringValue),
        aliases: json["aliases"]?.arrayValue?.compactMap(\.stringValue) ?? [],
        lat: lat,
        lon: lon,
        towns: spots.filter { $0["province"]?.stringValue == code }.flatMap(names)
      )
    }
  }

  private static func names(_ json: JSON) -> [String] {
    let labels = ["en", "ko", "km"].compactMap { json[$0]?.stringValue }
    return labels + (json["aliases"]?.arrayValue?.compactMap(\.stringValue) ?? [])
  }

  /// Every word that means a province, for the code list of provinces.
  package static func words(_ provinces: [Province]) -> [String: [Code: [String]]] {
    let words = provinces.map { ($0.code, [$0.name.en, $0.name.ko] + $0.aliases + $0.towns) }
    return ["province": Dictionary(words, uniquingKeysWith: { first, _ in first })]
  }
}

/// Shared steps of reading reference files.
package enum ReferenceFile {
  /// The array under a key of the file's object.
  package static func array(_ text: String, _ key: String) throws(ReferenceError) -> [JSON] {
    let json: JSON
    do throws(JSONError) {
      json = try JSON.parse(text)
    } catch {
      throw ReferenceError("\(error)")
    }
    guard let list = json[key]?.arrayValue else { throw ReferenceError("no array \(key)") }
    return list
  }
}
