/// The figures of a release: for each printed combination a number of people, rounded down.
///
/// Everything else is left out, so that nothing is small: neither a figure, nor what follows from
/// several of them.
package struct Release: Hashable, Sendable {
  /// The names of the attributes, in the order of the columns.
  package let attributes: [String]
  /// The printed figures by combination; nil in a combination leaves an attribute open.
  package let figures: [[String?]: Int]
  /// The order in which they are printed.
  private let order: [[String?]]

  package init(attributes: [String], figures: [([String?], Int)]) {
    self.attributes = attributes
    order = figures.map(\.0)
    self.figures = Dictionary(figures, uniquingKeysWith: { first, _ in first })
  }

  /// The figure of a combination; nil if it was left out.
  package func figure(_ values: [String?]) -> Int? { figures[values] }

  /// The printed values of one attribute, in their order.
  package func values(of attribute: Int) -> [String] {
    order.compactMap { cell in
      guard cell.count == attributes.count, cell.count(where: { $0 != nil }) == 1 else {
        return nil
      }
      return cell[attribute]
    }
  }

  /// As comma-separated values: a column for each attribute, empty if it is left open, and the
  /// number of people.
  package var text: String {
    let head = (attributes + ["people"]).joined(separator: ",") + "\n"
    return order.reduce(into: head) { text, cell in
      text += cell.map { $0 ?? "" }.joined(separator: ",") + ",\(figures[cell] ?? 0)\n"
    }
  }

  /// Reads the output of `text`; nil if it is anything else.
  package init?(text: String) {
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = lines.first, head.last == "people" else { return nil }
    var found: [([String?], Int)] = []
    for line in lines.dropFirst() {
      guard line.count == head.count, let figure = Int(line[line.count - 1]) else { return nil }
      found.append((line.dropLast().map { $0.isEmpty ? nil : $0 }, figure))
    }
    self.init(attributes: head.dropLast(), figures: found)
  }
}
