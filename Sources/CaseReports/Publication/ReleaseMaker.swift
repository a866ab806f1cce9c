import CaseModel
package import CaseRules

/// Computes a release from the cases of a day and from the releases before.
///
/// The rules are those of `Docs/Rules.md`, Publication: figures are rounded down, stay until enough
/// people have moved, and are lowered where a small number would follow from several of them.
package struct ReleaseMaker {
  private let publication: Publication
  private let repairs: Int

  /// A maker that lowers figures at most `repairs` times.
  package init(_ publication: Publication, repairs: Int) {
    self.publication = publication
    self.repairs = repairs
  }

  /// An earlier release, with the cases that it counted.
  package struct Earlier {
    package let release: Release
    package let frame: PublicationFrame

    package init(_ release: Release, _ frame: PublicationFrame) {
      self.release = release
      self.frame = frame
    }
  }

  /// The release of a frame; `earlier` are all releases of the same name, the oldest first.
  ///
  /// Nil if too many figures had to be lowered.
  package func release(_ frame: PublicationFrame, after earlier: [Earlier] = []) -> Release? {
    let lattice = CellLattice(
      [frame] + earlier.map(\.frame),
      earlier.flatMap { $0.release.figures.keys }
    )
    var figures = ReleaseFigures(publication, lattice, counts: lattice.counts(frame))
    figures.keep(StickyFigures(earlier, lattice), movedBy: frame, least: publication.least)
    guard figures.repair(atMost: repairs) else { return nil }
    return Release(
      attributes: publication.attributes.map(\.rawValue),
      figures: figures.printed.map { (lattice.labels($0), figures.figures[$0]) }
    )
  }
}

/// The figure that each combination had last, and since when.
struct StickyFigures {
  /// The figure in the last release; 0 if it was left out.
  private(set) var figures: [Int]
  /// The index of the release in which it changed last.
  private(set) var since: [Int]
  let frames: [PublicationFrame]
  let lattice: CellLattice

  /// Nil without earlier releases.
  init?(_ earlier: [ReleaseMaker.Earlier], _ lattice: CellLattice) {
    guard !earlier.isEmpty else { return nil }
    self.lattice = lattice
    frames = earlier.map(\.frame)
    figures = [Int](repeating: 0, count: lattice.count)
    since = figures
    for (index, one) in earlier.enumerated() {
      var now = [Int](repeating: 0, count: lattice.count)
      for (labels, figure) in one.release.figures {
        if let cell = lattice.cell(labels) { now[cell] = figure }
      }
      for cell in now.indices where now[cell] != figures[cell] { since[cell] = index }
      figures = now
    }
  }

  /// Whether enough different cases entered or left a combination since it changed last.
  func hasMoved(to frame: PublicationFrame, least: Int) -> [Bool] {
    var moved = [Bool](repeating: false, count: lattice.count)
    for index in Set(since) {
      let movers = lattice.movers(frames[index], frame)
      for cell in moved.indices where since[cell] == index { moved[cell] = movers[cell] >= least }
    }
    return moved
  }
}
