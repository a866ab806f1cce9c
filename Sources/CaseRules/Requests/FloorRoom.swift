package import CaseModel

/// Where in a building somebody is, as numbers that can be written in any language.
package struct FloorRoom: Hashable, Sendable {
  package private(set) var building: String?
  package private(set) var floor: String?
  package private(set) var room: String?

  /// Reads a stay: its numbers, otherwise its text such as `2층 1호` or `B동 402`.
  ///
  /// Nil if neither is known as numbers.
  package init?(_ stay: FieldSet) {
    floor = stay[FieldKey<Int>("floor")].map { String($0) }
    room = stay[FieldKey<String>("room")]
    if floor != nil || room != nil { return }
    guard let text = stay[.floorRoom], read(text) else { return nil }
  }

  /// Whether every part of the text is a building, a floor or a room.
  private mutating func read(_ text: String) -> Bool {
    for part in text.split(whereSeparator: { " ,".contains($0) }).map(String.init) {
      switch (part.last, Self.isPlain(String(part.dropLast()))) {
      case ("동", true) where building == nil: building = String(part.dropLast())
      case ("층", true) where floor == nil: floor = String(part.dropLast())
      case ("호", true) where room == nil: room = String(part.dropLast())
      default:
        guard room == nil, Self.isPlain(part), part.contains(where: \.isNumber) else {
          return false
        }
        room = part
      }
    }
    return building != nil || floor != nil || room != nil
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// `building B, floor 4, room 402` in a language.
  package func words(_ language: Language, _ templates: RequestTemplates) -> String {
    let parts = [("building", building), ("floor", floor), ("room", room)] as [(Code, String?)]
    return parts.compactMap { name, number in
      number.map { templates.word(name, language, ["n": $0]) }
    }.joined(separator: language == .ko ? " " : ", ")
  }
}
