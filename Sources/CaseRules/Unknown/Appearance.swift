package import CaseModel

/// How a person looks, read once from a record so that many can be compared.
package struct Appearance: Hashable, Sendable {
  /// One mark on the body.
  package struct Mark: Hashable, Sendable {
    package let kind: Code
    package let part: Code?
    package let side: Code?
    package let motif: Code?
    /// The words in lower case without spaces, by which motifs outside the list are compared.
    let words: String
  }

  /// One piece of clothing.
  package struct Clothing: Hashable, Sendable {
    package let item: Code
    package let colour: Code?
    let seenOn: PartialDate?
  }

  /// Nil if it is not known.
  package let sex: Code?
  /// In centimetres.
  package let height: Int?
  /// Nil if nobody recorded any; empty if somebody recorded that there are none.
  package let marks: [Mark]?
  package let clothes: [Clothing]

  init(_ record: Record) {
    sex = record[.sex] == "unknown" ? nil : record[.sex]
    height = record[.heightCm]
    let entries = record[list: .marks].compactMap(Mark.init)
    marks = entries.isEmpty ? nil : entries.filter { $0.kind != "none" }
    clothes = record[list: .clothes].compactMap(Clothing.init)
  }
}

extension Appearance.Mark {
  fileprivate init?(_ entry: FieldSet) {
    guard let kind = entry[.kind] else { return nil }
    self.kind = kind
    part = entry[.part]
    side = entry[.side]
    motif = entry[.motif]
    words = (entry[.text] ?? "").lowercased().filter { !$0.isWhitespace }
  }

  /// How much two marks have in common; nil for marks of different kinds.
  ///
  /// Left and right are told apart mildly, because a photo may be mirrored: on opposite sides the
  /// same motif counts as the same part, and the same part as the same kind.
  func likeness(to other: Appearance.Mark) -> MarkLikeness? {
    guard kind == other.kind else { return nil }
    guard let part, part == other.part else { return .kind }
    let hasMotif = motif.map { $0 != "other" && $0 == other.motif } ?? false
    let hasWords = !words.isEmpty && words == other.words
    let isSame = hasMotif || hasWords
    guard isOpposite(other) else { return isSame ? .motif : .part }
    return isSame ? .part : .kind
  }

  private func isOpposite(_ other: Appearance.Mark) -> Bool {
    side == "left" && other.side == "right" || side == "right" && other.side == "left"
  }
}

extension Appearance.Clothing {
  fileprivate init?(_ entry: FieldSet) {
    guard let item = entry[.item] else { return nil }
    self.item = item
    colour = entry[.colour]
    seenOn = entry[.seenOn]
  }

  /// Whether both are the same item of the same colour.
  func isSame(as other: Appearance.Clothing) -> Bool {
    item == other.item && colour != nil && colour == other.colour
  }
}

/// What two marks have in common, the most last.
package enum MarkLikeness: Int, Comparable, Sendable {
  case kind, part, motif

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
