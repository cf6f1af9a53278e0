-- Drives Neovim as a user would: open, see, read, complete, fix, save. Prints one line per step; fails by leaving with 1.
-- FOTA_SERVER is the command of the language server, one word a line; FOTA_FILE the fota.yaml to open.
local limit = 20000

local function say(...) io.stdout:write(table.concat({ ... }, ' ') .. '\n') end

local function fail(why)
  say('failed:', why)
  vim.cmd('cquit 1')
end

local function await(what, condition)
  if not vim.wait(limit, condition, 10) then fail('waited in vain for ' .. what) end
end

vim.o.swapfile = false
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FOTA_FILE))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'fota',
  cmd = vim.split(vim.env.FOTA_SERVER, '\n'),
  root_dir = vim.fn.fnamemodify(vim.env.FOTA_FILE, ':h'),
})
if not client then fail('the server did not start') end
vim.lsp.buf_attach_client(buffer, client)

await('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)
for _, found in ipairs(vim.diagnostic.get(buffer)) do
  say(('found %d:%d-%d %s %s'):format(found.lnum + 1, found.col + 1, found.end_col + 1, found.source,
    found.code or found.user_data.lsp.code))
end

local function ask(method, parameters)
  local answers = vim.lsp.buf_request_sync(buffer, method, parameters, limit)
  local answer = answers and answers[client]
  if not answer or answer.err then fail(method .. ': ' .. vim.inspect(answer)) end
  return answer.result
end

local line = vim.fn.search('^version:')
vim.api.nvim_win_set_cursor(0, { line, 12 })
local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
say('hover', vim.split(hover.contents.value, '\n')[1])

-- the real way: the menu of code actions, in which the user takes the first
local chosen
vim.ui.select = function(items, _, choose)
  chosen = items[1][2].title
  choose(items[1], 1)
end
vim.lsp.buf.code_action()
await('code actions', function() return chosen end)
say('chosen', chosen)
await('the fix', function() return #vim.diagnostic.get(buffer) == 0 end)
say('line', vim.api.nvim_buf_get_lines(buffer, line - 1, line, true)[1])

vim.api.nvim_buf_set_lines(buffer, -1, -1, true, { 'fla' })
vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(buffer), 3 })
await('the half-typed key to be told', function() return #vim.diagnostic.get(buffer) > 0 end)
local labels = {}
for _, item in ipairs(ask('textDocument/completion', vim.lsp.util.make_position_params())) do
  table.insert(labels, item.label)
end
say('offered', table.concat(labels, ' '))
vim.api.nvim_buf_set_lines(buffer, -2, -1, true, {})
await('the diagnostics to go', function() return #vim.diagnostic.get(buffer) == 0 end)

-- what another file speaks of, which is not open
vim.api.nvim_win_set_cursor(0, { line, 12 })
local all = vim.lsp.util.make_position_params()
all.context = { includeDeclaration = true }
say('references', #ask('textDocument/references', all))
vim.lsp.buf.rename('v1.0.4t45772(a)')
local function version() return vim.api.nvim_buf_get_lines(buffer, line - 1, line, true)[1] end
await('the new version', function() return version():find('1.0.4', 1, true) end)
say('renamed', version())
local names = {}
for _, symbol in ipairs(ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })) do
  table.insert(names, symbol.name)
end
say('outline', table.concat(names, ' '))
say('found in the workspace', #ask('workspace/symbol', { query = 'v1.0.4' }))
say('folds', #ask('textDocument/foldingRange', { textDocument = vim.lsp.util.make_text_document_params() }))
vim.api.nvim_buf_set_lines(buffer, 1, 2, true, { '      ptype:   45772' })
vim.lsp.buf.formatting_sync(nil, limit)
say('formatted', (vim.api.nvim_buf_get_lines(buffer, 1, 2, true)[1]:gsub(' ', '.')))

vim.cmd('silent wall')
local built
vim.lsp.get_client_by_id(client).request('workspace/executeCommand',
  { command = 'fota.build', arguments = { { project = vim.fn.fnamemodify(vim.env.FOTA_FILE, ':h') } } },
  function(problem) built = problem and problem.message or 'no problem' end)
await('an answer to the build', function() return built end)
say('build', built)

vim.lsp.stop_client(client)
await('the server to end', function() return vim.lsp.client_is_stopped(client) end)
say('ended')
vim.cmd('qall!')
