import NcursesTerminal
import TerminalGrid

/// Takes over the terminal, shows something, and crashes.
@main
struct TerminalTrap {
  static func main() throws {
    var terminal = try NcursesTerminal(TerminalOptions())
    var grid = Grid(size: terminal.size)
    grid.put("secret name", at: Point(x: 0, y: 0))
    terminal.present(grid)
    let sizes = CommandLine.arguments.map(\.count)
    grid.put("\(sizes[sizes.count])", at: Point(x: 0, y: 1))
  }
}
