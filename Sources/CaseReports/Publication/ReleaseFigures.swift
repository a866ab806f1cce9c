import CaseRules

/// The figures of all combinations while a release is made.
struct ReleaseFigures {
  private let publication: Publication
  private let lattice: CellLattice
  private let counts: [Int]
  private let isShort: [Bool]
  /// The figure of each combination; 0 where it is left out.
  private(set) var figures: [Int]
  /// The greatest number that a reader has to assume for each.
  private var most: [Int]
  /// The least number that a reader may assume for each.
  private var least: [Int]

  init(_ publication: Publication, _ lattice: CellLattice, counts: [Int]) {
    self.publication = publication
    self.lattice = lattice
    self.counts = counts
    let step = publication.least
    let isShort = (0..<lattice.count).map { lattice.length($0) <= publication.length }
    self.isShort = isShort
    let figures = counts.indices.map { isShort[$0] ? counts[$0] / step * step : 0 }
    self.figures = figures
    least = figures
    most = figures.indices.map { isShort[$0] ? figures[$0] + step - 1 : Int(Int32.max) }
  }

  /// The combinations that are printed: the shorter first, then in the order of their values.
  var printed: [Int] {
    figures.indices.filter { figures[$0] > 0 }.map { (cell: $0, key: key($0)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.cell)
  }

  /// The number of values, which attributes have one, and the values.
  private func key(_ cell: Int) -> [Int] {
    [lattice.length(cell)] + lattice.attributes.map { lattice.isOpen(cell, $0) ? 1 : 0 }
      + lattice.attributes.map { lattice.digit(cell, $0) }
  }

  /// Keeps the figures of the last release that too few people have moved.
  mutating func keep(_ sticky: StickyFigures?, movedBy frame: PublicationFrame, least step: Int) {
    guard let sticky else { return }
    let moved = sticky.hasMoved(to: frame, least: step)
    for cell in figures.indices
    where isShort[cell] && !moved[cell] && figures[cell] != sticky.figures[cell] {
      most[cell] = max(most[cell], sticky.figures[cell] + 2 * (step - 1))
      figures[cell] = sticky.figures[cell]
      least[cell] = max(0, figures[cell] - (step - 1))
    }
  }

  /// Lowers figures until no small number of people follows from several of them; false if that
  /// takes more than `limit` steps.
  mutating func repair(atMost limit: Int) -> Bool {
    let splits = lattice.splits
    for step in 0...limit {
      let bounds = CellBounds(low: least, high: most, splits: splits)
      guard let cell = exposed(bounds) else { return true }
      guard step < limit else { return false }
      lower(bounds.origin(of: cell))
    }
    return false
  }

  /// A combination of few people that a reader can tell not to be empty.
  ///
  /// A figure that stayed from an earlier release tells nothing new.
  private func exposed(_ bounds: CellBounds) -> Int? {
    counts.indices.first { cell in
      (1..<publication.least).contains(counts[cell]) && figures[cell] == 0 && bounds.low[cell] > 0
    }
  }

  /// Lowers a figure by one step; what a reader must assume at most stays, as they may know more.
  private mutating func lower(_ cell: Int) {
    figures[cell] = max(0, figures[cell] - publication.least)
    least[cell] = figures[cell] == 0 ? 0 : max(0, least[cell] - publication.least)
  }
}
