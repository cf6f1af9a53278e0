;;; Drives Emacs with eglot as a user would: open, see, read, complete, fix, save. Prints one line per step.
;; FOTA_SERVER is the command of the language server, one word a line; FOTA_FILE the fota.yaml to open.
(package-initialize)
(require 'eglot)
(require 'flymake)

(setq eglot-sync-connect t
      eglot-connect-timeout 60
      eglot-autoshutdown nil
      eglot-send-changes-idle-time 0.05
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil)

(defun say (form &rest words) (princ (concat (apply #'format form words) "\n")))

(defun await (what condition)
  (let ((end (+ (float-time) 30)) seen)
    (while (and (not (setq seen (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.02))
    (unless seen
      (say "failed: waited in vain for %s" what)
      (kill-emacs 1))
    seen))

(define-derived-mode fota-yaml-mode text-mode "fota.yaml")
(add-to-list 'auto-mode-alist '("/fota\\.yaml\\'" . fota-yaml-mode))
(add-to-list 'eglot-server-programs (cons 'fota-yaml-mode (split-string (getenv "FOTA_SERVER") "\n")))

(find-file (getenv "FOTA_FILE"))
(apply #'eglot (append (eglot--guess-contact) nil))
(defvar server (eglot--current-server-or-lose))
(flymake-mode 1)

(defun found () (flymake-start) (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))

(dolist (each (await "diagnostics" #'found))
  (let ((line (line-number-at-pos (flymake-diagnostic-beg each)))
        (column (save-excursion (goto-char (flymake-diagnostic-beg each)) (1+ (current-column)))))
    (say "found %d:%d %s" line column (flymake-diagnostic-text each))))

(goto-char (point-min))
(search-forward "version: V1")
(let ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
  (say "hover %s" (car (split-string (plist-get (plist-get hover :contents) :value) "\n"))))

;; the menu of code actions by the keyboard, in which the user takes the first
(cl-letf ((last-nonmenu-event ?a)
          ((symbol-function 'completing-read)
           (lambda (_prompt choices &rest _)
             (let ((first (car (all-completions "" choices)))) (say "chosen %s" first) first))))
  (let ((first (car (found))))
    (eglot-code-actions (flymake-diagnostic-beg first) (flymake-diagnostic-end first) "quickfix" t)))
(goto-char (point-min))
(search-forward "version:")
(say "line %s" (buffer-substring (line-beginning-position) (line-end-position)))
(eglot--signal-textDocument/didChange)
(await "the diagnostics to go" (lambda () (null (found))))

(goto-char (point-max))
(insert "fla")
(eglot--signal-textDocument/didChange)
(let* ((answer (jsonrpc-request server :textDocument/completion (eglot--TextDocumentPositionParams)))
       (items (append (if (vectorp answer) answer (plist-get answer :items)) nil)))
  (say "offered %s" (mapconcat (lambda (item) (plist-get item :label)) items " ")))
(delete-char -3)
(eglot--signal-textDocument/didChange)

(let ((symbols (jsonrpc-request server :textDocument/documentSymbol `(:textDocument ,(eglot--TextDocumentIdentifier)))))
  (say "outline %s" (mapconcat (lambda (symbol) (plist-get symbol :name)) (append symbols nil) " ")))

(goto-char (point-min))
(search-forward "version: v1")
(say "references %d" (length (jsonrpc-request server :textDocument/references
  (append (eglot--TextDocumentPositionParams) '(:context (:includeDeclaration t))))))
;; the user agrees to change both files
(cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
  (eglot-rename "v1.0.4t45772(a)"))
(eglot--signal-textDocument/didChange)
(say "renamed %s" (buffer-substring (line-beginning-position) (line-end-position)))
(goto-char (point-min))
(search-forward "ptype:")
(insert "   ")
(eglot--signal-textDocument/didChange)
(eglot-format-buffer)
(goto-char (point-min))
(search-forward "ptype:")
(say "formatted %s" (string-trim (buffer-substring (line-beginning-position) (line-end-position))))
(eglot--signal-textDocument/didChange)

(save-some-buffers t)
(eglot-shutdown server)
(say "ended")
(kill-emacs 0)
