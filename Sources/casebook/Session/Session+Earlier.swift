import CaseBook
import CaseModel
import CaseStore
import Casework

extension Session {
  /// The casebook as it was saved at the end of a typed day, month or year, or at a typed time.
  func earlier(_ text: String) throws(Failure) -> CaseContext {
    do throws(Refusal) {
      let moment = try context.pastMoment(text)
      let book = store.history.book(at: moment, prefix: store.settings.prefix)
      return try context.earlier(book, at: moment)
    } catch {
      throw Failure(reading: error)
    }
  }
}
